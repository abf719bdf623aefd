# What scripts/run, scripts/test and scripts/lint share. Sourced, not run.

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
complain() { printf '%s\n' "$*" >&2; }

cd "$(dirname "${BASH_SOURCE[0]}")/.."

run_packages=(
    cmake g++ ninja-build pkg-config
    qt6-base-dev qt6-webengine-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev
    libsqlite3-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libxml2-dev libfyaml-dev
    libtomlplusplus-dev libuchardet-dev libutf8proc-dev opencc libicu-dev libzstd-dev libxxhash-dev
    libexpected-dev libdtl-dev libarchive-dev libgmime-3.0-dev libqpdf-dev
    libqt6svg6 qt6-image-formats-plugins qt6-wayland qt6-translations-l10n fonts-noto-cjk fonts-noto-color-emoji)
test_packages=(libgtest-dev libgmock-dev libbenchmark-dev clang-format)

# install_packages NAME...: asks apt only for what is missing, so that a second run costs nothing.
install_packages() {
    local missing=() name
    for name in "$@"; do
        dpkg-query --show --showformat='${Status}' "$name" 2>/dev/null \
            | grep -q 'install ok installed' || missing+=("$name")
    done
    ((${#missing[@]})) || return 0

    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || {
            complain "These Debian packages are missing, and there is no sudo to install them: ${missing[*]}"
            exit 1
        }
        as_root=(sudo)
    fi
    say "Installing Debian packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# WebEngine's own sandbox needs user namespaces and refuses root. The program never switches it
# off; where it cannot work, this script does, and says so.
allow_web_engine() {
    if [ "$(id -u)" = 0 ]; then
        say "Running as root: WebEngine's sandbox is switched off (QTWEBENGINE_DISABLE_SANDBOX=1)."
    elif ! unshare --user true 2>/dev/null; then
        say "This system allows no user namespaces: WebEngine's sandbox is switched off (QTWEBENGINE_DISABLE_SANDBOX=1)."
    else
        return 0
    fi
    export QTWEBENGINE_DISABLE_SANDBOX=1
}

# build PRESET [TARGET]: configures once, then builds what changed.
build() {
    if [ -f "build/$1/build.ninja" ]; then
        say "Building ($1${2:+: $2})"
    else
        say "Configuring and building ($1${2:+: $2}); this first time takes some minutes"
        cmake --preset "$1" >/dev/null
    fi
    local counter=(-- --quiet) # for a log; a person wants to see that it goes on
    [ ! -t 1 ] || counter=()
    cmake --build --preset "$1" ${2:+--target "$2"} "${counter[@]}"
}
