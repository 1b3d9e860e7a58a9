"""The command line as a module: `python -m reportedly`."""

from reportedly.cli import main

if __name__ == "__main__":
    main(prog_name="reportedly")
