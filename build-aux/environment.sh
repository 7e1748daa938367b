# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034,SC2016,SC2054 # used by those who source it; hooks expand later
#
# Where Plenary is built, run and tested: on the host when it is new enough, otherwise inside a
# private Debian 13 root. To be sourced by build-aux/run, build-aux/test and build-aux/shell.
#
# All that is made goes into one folder, ${XDG_CACHE_HOME:-~/.cache}/plenary-dev:
#   root-HASH/    a private root, keyed by the packages in it; complete, or not there at all
#   build-…/      a build directory for one source tree and one environment
#   *.lock        held while one of these is being changed

set -euo pipefail
umask 022

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cache_dir=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/plenary-dev
package_list=$source_dir/build-aux/packages
suite=trixie
recipe=2 # to be raised when make_root changes what it makes
all_suites=(lint unit faults media ui languages stories)

isolated=no
sanitize=no
root=
build_dir=
scratch=
shown=() # files of the user's that a closed command may read as well

say () { printf '==> %s\n' "$*" >&2; }
die () { printf 'error: %s\n' "$*" >&2; exit 1; }

# --- the package list -------------------------------------------------------------------------

# packages_in COLUMN USE…: names from column 2 (debian), 3 (fedora) or 4 (arch), one a line.
packages_in () {
  local column=$1; shift
  awk -v column="$column" -v uses=" $* " \
    '$1 !~ /^#/ && index (uses, " " $1 " ") && $column != "-" { gsub (",", "\n", $column); print $column }' \
    "$package_list"
}

# --- the host ---------------------------------------------------------------------------------

os_release () {
  (
    # The file belongs to the distribution and is plain assignments.
    . /etc/os-release 2>/dev/null || . /usr/lib/os-release 2>/dev/null || true
    case $1 in
      id) printf '%s' "${ID:-unknown}" ;;
      like) printf '%s' "${ID_LIKE:-}" ;;
      version) printf '%s' "${VERSION_ID:-}" ;;
      name) printf '%s' "${PRETTY_NAME:-this system}" ;;
    esac
  )
}

host_manager () {
  local id
  for id in $(os_release id) $(os_release like); do
    case $id in
      debian | ubuntu) echo apt; return ;;
      fedora | rhel) echo dnf; return ;;
      arch) echo pacman; return ;;
    esac
  done
  echo none
}

at_least () { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

host_has_floor_installed () {
  local module version
  command -v pkg-config >/dev/null || return 1
  while read -r module version; do
    pkg-config --atleast-version="$version" "$module" 2>/dev/null || return 1
  done < <(awk '$1 == "floor" { print $2, $3 }' "$package_list")
}

host_meets_floor () {
  local version
  version=$(os_release version)
  case $(os_release id) in
    debian) [ -z "$version" ] || at_least "$version" 13 ;;
    ubuntu) at_least "$version" 25.04 ;;
    fedora) at_least "$version" 42 ;;
    arch) true ;;
    *) host_has_floor_installed ;;
  esac
}

# host_missing NAME…: those of the packages that are not installed.
host_missing () {
  local name
  case $(host_manager) in
    apt)
      for name; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
      done ;;
    dnf)
      for name; do
        rpm -q --whatprovides "$name" >/dev/null 2>&1 || echo "$name"
      done ;;
    pacman) pacman -T "$@" || true ;;
    none) ;;
  esac
}

host_install () {
  local -a as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null \
      || die "please install these packages as an administrator, then run this again: $*"
    as_root=(sudo)
  fi
  say "Installing: $*"
  case $(host_manager) in
    apt)
      "${as_root[@]}" apt-get update -q >&2
      "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "$@" >&2 ;;
    dnf) "${as_root[@]}" dnf install -y "$@" >&2 ;;
    pacman) "${as_root[@]}" pacman -S --needed --noconfirm "$@" >&2 ;;
    none) die "please install these with your system's package manager: $*" ;;
  esac
}

host_require () {
  local -a missing
  mapfile -t missing < <(host_missing "$@")
  [ "${#missing[@]}" = 0 ] || host_install "${missing[@]}"
}

host_column () {
  case $(host_manager) in
    dnf) echo 3 ;;
    pacman) echo 4 ;;
    *) echo 2 ;;
  esac
}

# --- the private root -------------------------------------------------------------------------

require_root_tools () {
  local tool
  for tool in mmdebstrap bwrap newuidmap; do
    command -v "$tool" >/dev/null && continue
    case $(host_manager) in
      apt) host_require mmdebstrap bubblewrap uidmap ;;
      dnf) host_require mmdebstrap bubblewrap shadow-utils ;;
      *) die "the private Debian root needs the programs mmdebstrap, bwrap and newuidmap; please install them" ;;
    esac
    return
  done
}

# What an interrupted mmdebstrap leaves belongs in part to its own users, who can remove it only from
# a folder they may write to.
remove_work () {
  rm -rf "$1" 2>/dev/null && return
  chmod 777 "$1"
  mmdebstrap --unshare-helper find "$1" -mindepth 1 -delete
  rm -rf "$1"
}

# mmdebstrap fills a folder as users of its own, and those cannot pass through a closed home. So it
# works below /var/tmp and hands over an archive, which is unpacked as ourselves: the result is an
# ordinary folder that `rm -rf` can remove.
make_root () {
  local partial=$1 work mode
  local -a names=("${@:2}")

  require_root_tools
  work=/var/tmp/plenary-dev-$(id -u)
  mode=auto
  if [ "$(id -u)" != 0 ]; then
    mode=unshare
    grep -q "^\($(id -un)\|$(id -u)\):" /etc/subuid 2>/dev/null \
      || die "this account has no range in /etc/subuid; an administrator can add one: usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
  fi

  if [ -e "$work" ]; then
    [ -O "$work" ] || die "$work belongs to somebody else"
    remove_work "$work"
  fi
  rm -rf "$cache_dir"/root-*.partial
  mkdir -p "$partial"
  mkdir -m 755 "$work"

  say "Making a private Debian 13 to build in: about two minutes and 1.5 GB, this once"
  TMPDIR=$work mmdebstrap --mode="$mode" --variant=minbase --format=tar \
    --include="$(IFS=,; echo "${names[*]}")" \
    --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/gtk-doc/*' \
    "$suite" - \
    | tar --extract --directory="$partial" --no-same-owner --exclude='./dev/*' \
    || die "the private Debian could not be made; the lines above say why. Running this again starts afresh."
  remove_work "$work"
  # A bus wants to know its machine.
  tr -d - </proc/sys/kernel/random/uuid >"$partial/etc/machine-id"
}

# ensure_root USE…: the root in which Plenary is built, run and tested, and one of its own for each other use.
ensure_root () {
  local hash
  local -a names
  mapfile -t names < <(packages_in 2 build run test "$@" | sort -u)
  hash=$(printf '%s\n' "$suite $recipe" "${names[@]}" | sha256sum | cut -c 1-12)
  root=$cache_dir/root-$hash
  if [ ! -e "$root" ]; then
    exec 8>"$cache_dir/root.lock"
    wait_for 8 "another command that is making the private Debian"
    if [ ! -e "$root" ]; then
      # Roots of older package lists that nobody has entered for a month.
      find "$cache_dir" -maxdepth 1 -name 'root-*' -mtime +30 -exec rm -rf {} +
      make_root "$root.partial" "${names[@]}"
      mv "$root.partial" "$root"
    fi
    exec 8>&-
  fi
  require_root_tools
  touch "$root"
}

# wait_for FD WHAT: takes the lock on an open file, and says so if that means waiting.
wait_for () {
  flock --nonblock "$1" && return
  say "Waiting for $2"
  flock "$1"
}

# --- one environment --------------------------------------------------------------------------

ensure_cache () {
  mkdir -p "$cache_dir"
  if [ ! -e "$cache_dir/CACHEDIR.TAG" ]; then
    printf 'Signature: 8a477f597d28d172789f06886806bc55\n' >"$cache_dir/CACHEDIR.TAG"
  fi
}

# take_places WHERE: the build directory of this source tree for an environment of that name, and what is
# thrown away at the end.
take_places () {
  local key
  ensure_cache
  key=$(printf '%s' "$source_dir" | sha256sum | cut -c 1-8)
  build_dir=$cache_dir/build-$(basename "$source_dir")-$key-$1
  [ "$sanitize" = no ] || build_dir+=-sanitize
  mkdir -p "$build_dir"

  scratch=$(mktemp -d "${TMPDIR:-/tmp}/plenary-dev.XXXXXX")
  mkdir -m 700 "$scratch/home" "$scratch/run"
  trap 'rm -rf "$scratch"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

# prepare USE…: makes ready what these uses (build, run, test, flatpak, peer) need, here or in a private root.
prepare () {
  local where
  ensure_cache
  if [ "$isolated" = no ] && ! host_meets_floor; then
    say "$(os_release name) is older than Plenary needs, so it is built in a private Debian 13"
    isolated=yes
  fi
  if [ "$isolated" = yes ]; then
    ensure_root "$@"
    where=$(basename "$root")
  else
    # shellcheck disable=SC2046 # one word for each package
    [ "$(host_manager)" = none ] || host_require $(packages_in "$(host_column)" "$@")
    where=host
  fi
  take_places "$where"
}

# What a build, an app or a test started from the build directory has to be told.
uninstalled_env () {
  printf '%s\n' \
    "GSETTINGS_SCHEMA_DIR=$build_dir/data" \
    "XDG_DATA_DIRS=$source_dir/data:/usr/local/share:/usr/share" \
    "PLENARY_HELPER_DIR=$build_dir/src/helper" \
    "PLENARY_SAMPLE_DIR=$source_dir/data/sample" \
    "PLENARY_LOCALE_DIR=$build_dir/po" \
    "GST_REGISTRY_1_0=$build_dir/gst-registry.bin" \
    "LANG=C.UTF-8"
}

# A desk of its own for tests: no file, setting or service of the person who runs them.
closed_env () {
  local tmp=$1
  uninstalled_env
  printf '%s\n' \
    "HOME=$tmp/home" \
    "TMPDIR=$tmp" \
    "XDG_RUNTIME_DIR=$tmp/run" \
    "SHELL=/bin/sh" \
    "PYTHONDONTWRITEBYTECODE=1" \
    "GSETTINGS_BACKEND=memory" \
    "GIO_USE_VFS=local" \
    "GDK_DEBUG=no-portals" \
    "ADW_DISABLE_PORTAL=1"
  if [ "$sanitize" = yes ]; then
    printf '%s\n' \
      "ASAN_OPTIONS=abort_on_error=0:detect_leaks=1:detect_stack_use_after_return=1" \
      "LSAN_OPTIONS=suppressions=$source_dir/build-aux/lsan.supp:print_suppressions=0" \
      "UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1" \
      "G_SLICE=always-malloc"
  fi
}

# The parts of the private root, on an empty file system where everything else can be laid.
bwrap_base=()
lay_root () {
  local dir
  bwrap_base=(bwrap --die-with-parent --ro-bind "$root/usr" /usr --ro-bind "$root/etc" /etc
    --ro-bind "$root/var" /var --proc /proc --dir /run)
  for dir in bin sbin lib lib32 lib64; do
    [ ! -L "$root/$dir" ] || bwrap_base+=(--symlink "$(readlink "$root/$dir")" "/$dir")
  done
  if [ "$(id -u)" != 0 ]; then
    printf 'root:x:0:0:root:/root:/bin/sh\n%s:x:%s:%s::%s:/bin/bash\n' \
      "$(id -un)" "$(id -u)" "$(id -g)" "${HOME:-/}" >"$scratch/passwd"
    bwrap_base+=(--ro-bind "$scratch/passwd" /etc/passwd)
  fi
}

# closed COMMAND…: runs it with no display, no network and nothing of the user's in reach. On the
# host itself that is a matter of the environment; in the private root it is enforced.
closed () {
  local -a env more=()
  local path
  if [ "$isolated" = no ]; then
    mapfile -t env < <(closed_env "$scratch")
    (cd "$source_dir" && env -i "PATH=$PATH" "${env[@]}" "$@") 9>&-
    return
  fi
  mapfile -t env < <(closed_env /tmp)
  lay_root
  for path in "${shown[@]}"; do
    more+=(--ro-bind "$path" "$path")
  done
  "${bwrap_base[@]}" --unshare-pid --unshare-net --unshare-ipc --dev /dev \
    --ro-bind-try /sys /sys --bind "$scratch" /tmp --bind "$scratch" /var/tmp \
    --ro-bind "$source_dir" "$source_dir" --bind "$build_dir" "$build_dir" \
    "${more[@]}" --chdir "$source_dir" \
    /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin "${env[@]}" "$@" 9>&-
}

# open COMMAND…: runs it with the user's display, sound, home and drives: the app as one uses it,
# or a shell to work in.
open () {
  local -a env more=()
  local path
  mapfile -t env < <(uninstalled_env)
  if [ "$isolated" = no ]; then
    env "${env[@]}" "LANG=${LANG:-C.UTF-8}" "$@"
    return
  fi

  lay_root
  for path in /sys /run/dbus /run/media /media /mnt /srv; do
    more+=(--ro-bind-try "$path" "$path")
  done
  for path in /tmp /var/tmp "${HOME:-}" "${XDG_RUNTIME_DIR:-}" "$cache_dir" "$source_dir" "$PWD" "${shown[@]}"; do
    [ -z "$path" ] || [ "$path" = / ] || more+=(--bind-try "$path" "$path")
  done
  if [ -n "${XAUTHORITY:-}" ]; then
    more+=(--ro-bind-try "$XAUTHORITY" "$XAUTHORITY")
  fi
  path=$(readlink -f /etc/localtime || true)
  "${bwrap_base[@]}" --dev-bind /dev /dev "${more[@]}" --chdir "$PWD" \
    /usr/bin/env -u LD_PRELOAD -u GTK_PATH -u GTK_MODULES -u GIO_MODULE_DIR -u LC_ALL \
    PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin "TZ=${TZ:-${path#*/zoneinfo/}}" \
    "${env[@]}" GSETTINGS_BACKEND=keyfile "$@"
}

# --- the build --------------------------------------------------------------------------------

lock_build () {
  exec 9>"$build_dir.lock"
  wait_for 9 "another build of this source tree"
}

unlock_build () { exec 9>&-; }

# build: configures when needed and compiles. The caller holds the lock.
build () {
  local -a options=(-Dprofile=development -Dbuildtype=debugoptimized -Dwerror=false -Db_lundef=true)
  local log=$scratch/setup.log
  if [ "${CI:-}" = true ]; then
    options+=(-Dwerror=true)
  fi
  if [ "$sanitize" = yes ]; then
    options+=(-Db_sanitize=address,undefined -Db_lundef=false)
  fi

  say "Building in $build_dir"
  if [ ! -e "$build_dir/build.ninja" ]; then
    closed meson setup "$build_dir" "$source_dir" "${options[@]}" >"$log" 2>&1 || { cat "$log" >&2; return 1; }
  elif ! closed meson configure "$build_dir" "${options[@]}" >"$log" 2>&1; then
    closed meson setup --wipe "$build_dir" "$source_dir" "${options[@]}" >"$log" 2>&1 || { cat "$log" >&2; return 1; }
  fi
  closed ninja -C "$build_dir" >&2
}
