bool fills(const Method &M) { return M.getName() == "push_back"; }
bool named(const Record &R) { return R.getName() == "pair"; }
bool known(const Record &R) { return isOne(R, "pair"); }
