"""`python -m bounceback.demo FOLDER`: write the sample and the templates again."""

import sys
from pathlib import Path

from bounceback.demo.files import write

if __name__ == "__main__":
    for written in write(Path(sys.argv[1] if len(sys.argv) > 1 else "data")):
        print(written)
