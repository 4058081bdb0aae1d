# Makes GitLab's Code Quality report of span-tidy's SARIF: jq -f code-quality.jq report.sarif
# Each issue has a fingerprint of its own, also where two findings share one.
[.runs[].results[]
 | select((.suppressions // []) == [] and (.baselineState // "new") == "new")
 | .locations[0].physicalLocation as $at
 | {
     check_name: .ruleId,
     description: .message.text,
     fingerprint: .partialFingerprints["span-tidy/v1"],
     severity: {error: "major", warning: "minor", note: "info"}[.level],
     location: {path: $at.artifactLocation.uri, lines: {begin: $at.region.startLine}}
   }]
| group_by(.fingerprint)
| map(to_entries | map(.key as $n | .value | if $n > 0 then .fingerprint += "-\($n)" else . end))
| add // []
| sort_by(.location.path, .location.lines.begin)
