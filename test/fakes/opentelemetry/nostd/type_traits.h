// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/version.h"

#include <array>
#include <cstddef>
#include <type_traits>

#if defined(OPENTELEMETRY_STL_VERSION)
#if OPENTELEMETRY_STL_VERSION >= 2011
#define OPENTELEMETRY_HAVE_STD_TYPE_TRAITS
#endif
#endif

OPENTELEMETRY_BEGIN_NAMESPACE
namespace nostd {
template <class T> using add_pointer_t = typename std::add_pointer<T>::type;

template <bool B, class T = void>
using enable_if_t = typename std::enable_if<B, T>::type;

template <typename T>
using remove_const_t = typename std::remove_const<T>::type;

template <typename T>
using remove_reference_t = typename std::remove_reference<T>::type;

template <typename T>
using remove_cvref_t = typename std::remove_cv<remove_reference_t<T>>::type;

template <typename T> struct remove_all_extents { using type = T; };

template <typename T, std::size_t N>
struct remove_all_extents<std::array<T, N>> : remove_all_extents<T> {};

template <typename T>
using remove_all_extents_t = typename remove_all_extents<T>::type;

#if !defined(OPENTELEMETRY_HAVE_STD_TYPE_TRAITS)
template <class...> using void_t = void;
#endif

using std::is_nothrow_swappable;
using std::is_swappable;
using std::is_trivially_copy_assignable;
using std::is_trivially_copy_constructible;
using std::is_trivially_move_assignable;
using std::is_trivially_move_constructible;
} // namespace nostd
OPENTELEMETRY_END_NAMESPACE
