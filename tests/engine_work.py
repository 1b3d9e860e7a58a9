"""Work for the tests of engines, where another process can find it."""

import os
import time


def squared(number):
    return number * number


def inverted(number):
    return 1 / number


def process_id(_):
    return os.getpid()


def died_at_three(number):
    if number == 3:
        os._exit(9)
    return number


def long_at_one(number):
    time.sleep(600 if number == 1 else 0)
    return number
