# Kills the servers of a folder and deletes the folder once the owner has ended, in whatever way. Ends with the folder.
# A process is known by its id and start time, or by its program and working folder, never by a bare id that others may get.
owner=$1 owner_started=$2 program=$3 folder=$4
trap '' HUP INT TERM

owner_lives() {
  read -r stat <"/proc/$owner/stat" || return 1
  set -- ${stat##*) }
  [ "$1" != Z ] && [ "${20}" = "$owner_started" ]
}

kill_servers() {
  for process in /proc/[0-9]*; do
    [ "$process/exe" -ef "$program" ] || continue
    case $(readlink "$process/cwd") in
      "$folder"/*) kill -KILL "${process#/proc/}" ;;
    esac
  done
}

tries=0
while [ -d "$folder" ]; do
  if ! owner_lives; then
    # More than once: the owner may have ended while it started one.
    for round in 1 2 3; do
      kill_servers
      sleep 0.1
    done
    rm -rf "$folder"
    tries=$((tries + 1))
    [ "$tries" -lt 20 ] || exit 1
  fi
  sleep 0.25
done
