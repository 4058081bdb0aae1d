constexpr unsigned spin() {
  unsigned sum = 0;
  for (unsigned i = 0; i < 4000000000u; ++i)
    sum += i;
  return sum;
}
static_assert(spin() != 1);
