#!/usr/bin/env node
require('../dist/madinhdanh.cjs').start();
