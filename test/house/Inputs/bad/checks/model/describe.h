template <typename A> void describe(A &Do, Twice &T) {
  Do("at", T.At), Do("name", T.Name);
  Do.always("at", T.At);
}
