#include "parcel.h"

static std::string label(const Parcel &parcel) {
  return parcel.size == "XL" ? "parcel.bulky" : "parcel.return";
}

void returnOk(const Parcel &parcel) { auto scope = enter(label(parcel)); }
