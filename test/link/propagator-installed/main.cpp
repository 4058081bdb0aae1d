void initTracing();
int main() {
  initTracing();
  return 0;
}
