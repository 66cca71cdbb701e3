#!/bin/sh
# Prints the path of a Python that is new enough: $PYTHON where it is set, or else the first on PATH.
# One that can make virtual environments by itself (Debian packs that part separately) is preferred.

fits() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c "import sys; $2; sys.exit(sys.version_info < (3, 11))" >/dev/null 2>&1
}

for part in 'import ensurepip' 'pass'; do
    if [ -n "${PYTHON:-}" ]; then
        fits "$PYTHON" "$part" && command -v "$PYTHON" && exit
    else
        for name in python3 python3.14 python3.13 python3.12 python3.11; do
            fits "$name" "$part" && command -v "$name" && exit
        done
    fi
done

if [ -n "${PYTHON:-}" ]; then
    echo "PYTHON=$PYTHON は使えません。Python 3.11 以上を指してください。" >&2
else
    echo "Python 3.11 以上が見つかりません。入れてから、もう一度実行してください(Debian: apt-get install python3、macOS: brew install python)。別の場所にあるなら PYTHON=/path/to/python3 で指せます。" >&2
fi
exit 1
