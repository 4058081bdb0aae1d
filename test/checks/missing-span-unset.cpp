// RUN: %expectations %s
// Nobody named a layer.

void save(int value);

namespace shop {
class OrderService {
public:
  void createOk(int id) {
    save(id);
    save(id + 1);
    save(id + 2);
  }
};
} // namespace shop
