import { expect, test } from 'vitest';
import { compareNames } from '../../../../src/core/text/index.js';

function inOrder(names: string[]): void {
  expect([...names].reverse().sort(compareNames)).toEqual(names);
}

test('tones stand in the order ngang, huyền, hỏi, ngã, sắc, nặng', () => {
  inOrder(['ma', 'mà', 'mả', 'mã', 'má', 'mạ']);
  inOrder(['thuơ', 'thuờ', 'thuở', 'thuỡ', 'thuớ', 'thuợ']);
});

test('every letter of the alphabet stands in its place', () => {
  inOrder([...'aăâbcdđeêghiklmnoôơpqrstuưvxy']);
  inOrder(['Dương Kinh', 'Đồ Sơn', 'Giang']);
});

test('letters weigh more than tones, tones more than case', () => {
  inOrder(['ba', 'bà', 'Bà', 'bá', 'bang', 'bàng']);
});

test('numbers stand by value', () => {
  inOrder(['Phường 2', 'Phường 10', 'Phường An Hòa']);
});

test('NFC and NFD are one', () => {
  expect(compareNames('Thuỷ Nguyên – Đồ Sơn', 'Thuỷ Nguyên – Đồ Sơn'.normalize('NFD'))).toBe(0);
});
