# Judges //:shop in the current folder. usage: build.sh OUTPUT_USER_ROOT
exec bazel --batch --output_user_root="$1" build //:shop --color=no --curses=no \
  --override_repository=rules_cc="$PWD/stubs/rules_cc" \
  --override_repository=rules_java="$PWD/stubs/rules_java" \
  --aspects //tools:lint.bzl%span_tidy --output_groups=span_tidy
