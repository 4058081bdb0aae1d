// A unit that takes hundreds of MiB: 4,194,304 expressions.
#define TIMES4(...) __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__
#define TIMES64(...) TIMES4(TIMES4(TIMES4(__VA_ARGS__)))
int zeros[] = {TIMES64(TIMES64(TIMES64(TIMES4(TIMES4(0, )))))};
