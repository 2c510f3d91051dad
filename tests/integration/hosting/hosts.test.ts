import { testHosts } from './same-answers.ts';

testHosts();
