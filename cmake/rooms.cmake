# A room is a folder and a library. Its headers are included as "<room>/x.h",
# through a folder that holds nothing but a link to the room: what a target does
# not link against it cannot include.
set(ROOMS_DIR "${PROJECT_BINARY_DIR}/rooms")

function(export_room_headers target room folder scope)
  file(MAKE_DIRECTORY "${ROOMS_DIR}/${room}")
  file(CREATE_LINK "${folder}" "${ROOMS_DIR}/${room}/${room}" SYMBOLIC)
  target_include_directories(${target} ${scope} "${ROOMS_DIR}/${room}")
endfunction()

# add_room(<room> <sources…>): of the current folder, or with FOLDER first, of a
# folder of the room's name below it.
function(add_room room)
  set(sources ${ARGN})
  set(folder "${CMAKE_CURRENT_SOURCE_DIR}")
  list(FIND sources FOLDER below)
  if(below EQUAL 0)
    list(REMOVE_AT sources 0)
    set(folder "${folder}/${room}")
    list(TRANSFORM sources PREPEND "${room}/")
  endif()
  add_library(span-tidy-${room} STATIC ${sources})
  target_compile_options(span-tidy-${room} PRIVATE -Wall -Wextra -Wno-missing-field-initializers
                         -Wno-missing-designated-field-initializers -Wno-deprecated-declarations)
  export_room_headers(span-tidy-${room} ${room} "${folder}" PUBLIC)
endfunction()

# Rooms that use LLVM's library. Its headers lie beside those of Clang: a folder that
# holds nothing but a link to them keeps these out of reach.
find_path(LLVM_HEADERS llvm/ADT/StringRef.h PATHS ${LLVM_INCLUDE_DIRS}
          NO_DEFAULT_PATH REQUIRED)
function(use_llvm target)
  file(MAKE_DIRECTORY "${ROOMS_DIR}/llvm")
  foreach(folder llvm llvm-c)
    file(CREATE_LINK "${LLVM_HEADERS}/${folder}" "${ROOMS_DIR}/llvm/${folder}" SYMBOLIC)
  endforeach()
  target_include_directories(${target} SYSTEM PRIVATE "${ROOMS_DIR}/llvm")
  target_compile_definitions(${target} PRIVATE ${LLVM_DEFINITIONS_LIST})
  target_compile_options(${target} PRIVATE -fno-rtti)
endfunction()

# Rooms that see Clang.
function(use_clang target)
  target_include_directories(${target} SYSTEM PRIVATE ${LLVM_INCLUDE_DIRS}
                             ${CLANG_INCLUDE_DIRS})
  target_compile_definitions(${target} PRIVATE ${LLVM_DEFINITIONS_LIST})
  target_compile_options(${target} PRIVATE -fno-rtti)
endfunction()
separate_arguments(LLVM_DEFINITIONS_LIST NATIVE_COMMAND ${LLVM_DEFINITIONS})

# embed(<output.cpp> <function> <files…>): a table of file name and contents.
function(embed output function)
  set(script "${PROJECT_SOURCE_DIR}/cmake/embed.cmake")
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DFUNCTION=${function}
            "-DFILES=${ARGN}" -P ${script}
    DEPENDS ${ARGN} ${script}
    VERBATIM)
endfunction()
