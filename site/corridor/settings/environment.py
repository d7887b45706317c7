"""What the environment says. docs/administrator/settings.md explains every name that is read here or beside."""

from pathlib import Path

from environ import FileAwareEnv

# NAME_FILE may hold the path of a file with the value, as container secrets do.
env = FileAwareEnv()

ROOT = Path(__file__).resolve().parents[3]
VAR = Path(env.str("VAR_DIR", default=str(ROOT / "var"))).resolve()
VAR.mkdir(parents=True, exist_ok=True)
