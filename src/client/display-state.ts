document.documentElement.dataset.script = '';
for (const name of ['care', 'theme', 'text', 'slash'])
  try {
    const value = localStorage.getItem(name);
    if (value) document.documentElement.dataset[name] = value;
  } catch {}
