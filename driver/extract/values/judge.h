// What can be said of a value by its name and its type alone.
#pragma once

#include "syntax/calls.h"
#include "syntax/names.h"

#include "model/value.h"

namespace spantidy::extract {

class Judge {
public:
  explicit Judge(Names &Known) : Known(Known) {}

  // Name and type of the object that a field or method belongs to, if any.
  using Owners = std::vector<std::string>;

  // Fills in what is known of the leaf V itself.
  void leaf(model::Value &V, clang::QualType T, const Owners &Of = {});
  // What its name says besides: for a named local whose content is known too.
  void name(model::Value &V, clang::QualType T);

  bool isText(clang::QualType T);
  bool isValue(clang::QualType T); // text, a number, an enumerator
  // One of `char`, whatever holds it?
  bool isPlainText(clang::QualType T);
  // Does every tracing API take it as an attribute's value as it is?
  bool isRecordable(clang::QualType T);
  // What an API stores it as, for an attribute. A number that it has no type of
  // its own for is Unknown. A cast to a number or a bool counts as written.
  model::ValueType typeOf(const clang::Expr *Recorded);
  model::ValueType typeOf(clang::QualType T);
  // The user's word on a declaration stands before all that its name tells.
  void heed(model::Value &V, const clang::Decl *D);

  // Text of which nothing is known but that its key calls it a body.
  void sizeByKey(model::Value &V, clang::QualType T, llvm::StringRef Key);
  // What is in an object of type Object, whatever it is called: of a request all is
  // the sender's.
  void part(model::Value &V, clang::QualType Object);

  // A call whose name says that it makes text of all that it is given.
  void serialised(model::Value &V, const CallSite &Site);
  bool serialises(const CallSite &Site);

  // Does the callee's name say that it cleans its argument?
  bool cleans(llvm::StringRef Callee);

private:
  bool isOfAttributes(llvm::StringRef Library);
  model::Cardinality cardinalityOf(const model::Value &V, clang::QualType T,
                                   const Owners &Of);
  model::Cardinality byType(clang::QualType T);
  void size(model::Value &V, clang::QualType T, const Owners &Of);
  void secrecy(model::Value &V, clang::QualType T, const Owners &Of);

  Names &Known;
};

} // namespace spantidy::extract
