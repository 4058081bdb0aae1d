#include "carts.h"

namespace shop {

struct Form {
  std::string first, second;
};

void showOk(const Form &form) { loadCartBad(form.first); }

void submitOk(opentelemetry::trace::Span &span, const Form &form) { loginBad(span, form.second); }

void shelfOk(const Form &form) { loadShelf(form.first); }

} // namespace shop
