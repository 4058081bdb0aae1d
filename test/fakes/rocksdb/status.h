// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <string>

namespace rocksdb {

class Status {
public:
  Status() = default;
  static Status OK();
  static Status NotFound();
  static Status Corruption(const std::string &msg);
  static Status IOError(const std::string &msg);
  bool ok() const;
  bool IsNotFound() const;
  std::string ToString() const;
};

} // namespace rocksdb
