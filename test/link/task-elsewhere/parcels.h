#pragma once

namespace shop {

void packParcel();
void packAll(int parcels);
void weigh(int *grams);
void noteWeight(int grams);

} // namespace shop
