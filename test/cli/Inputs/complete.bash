# What bash would offer. usage: complete.bash SCRIPT LINE, where the cursor is at its end
compopt() { :; } # there is no terminal
source "./$1"
# As readline does: '=' and ':' are words of their own.
read -r -a COMP_WORDS <<<"$(sed 's/[=:]/ & /g' <<<"$2")"
[[ $2 != *[\ =:] ]] || COMP_WORDS+=('')
[[ $2 != *[=:] ]] || unset 'COMP_WORDS[-1]'
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_span_tidy
printf '%s\n' "${COMPREPLY[@]}" | sort | paste -sd ' '
