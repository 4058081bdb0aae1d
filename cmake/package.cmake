# What `cpack` makes: a package of Debian and a tarball. The system's own clang-tidy loads the
# plugin, and only one of the same major version can.
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME ${PROJECT_NAME})
set(CPACK_PACKAGE_VENDOR ${PROJECT_NAME})
set(CPACK_PACKAGE_CONTACT "The developers of span-tidy <span-tidy@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "finds distributed-tracing mistakes in C++ at compile time")
set(CPACK_PACKAGE_DESCRIPTION
    "A program and a plugin for clang-tidy that find mistakes in the use of
OpenTelemetry and other tracing APIs: names of unbounded cardinality, secrets
in attributes, tasks that lose the active span, spans that are never ended.")
string(TOLOWER ${PROJECT_NAME}-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}
       CPACK_PACKAGE_FILE_NAME)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Libraries are found. The headers that Clang brings, stddef.h and the like, are read with
# every unit.
set(CPACK_DEBIAN_PACKAGE_DEPENDS libclang-common-${LLVM_VERSION_MAJOR}-dev)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS clang-tidy-${LLVM_VERSION_MAJOR})
include(CPack)
