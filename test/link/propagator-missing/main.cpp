void serve();
int main() {
  serve();
  return 0;
}
