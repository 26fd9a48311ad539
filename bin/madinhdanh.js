#!/usr/bin/env node
import '../dist/madinhdanh.js';
