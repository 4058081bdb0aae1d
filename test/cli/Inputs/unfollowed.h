inline void inHeader() {
  auto span = tracer()->StartSpan("cart.move");
  MOST MOST MOST
}
