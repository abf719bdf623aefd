# The compiler flags every target carries, and the two functions a room's five-line file is made of.

add_library(lectern_flags INTERFACE)
target_compile_features(lectern_flags INTERFACE cxx_std_20)
target_include_directories(lectern_flags INTERFACE "${CMAKE_SOURCE_DIR}/src")
target_compile_options(lectern_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wsuggest-override -Werror)
# GCC 12 sees overlapping copies in every optimised `"literal" + string` (its bug 105651).
target_compile_options(lectern_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
target_compile_definitions(lectern_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER
    LECTERN_VERSION="${PROJECT_VERSION}")
# Some of the libraries bring these two along; where everybody has them, all can share one
# precompiled header.
if(NOT MSVC)
    target_compile_options(lectern_flags INTERFACE -pthread)
endif()
target_compile_definitions(lectern_flags INTERFACE _LARGEFILE64_SOURCE)
if(LECTERN_SANITIZE)
    target_compile_options(lectern_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(lectern_flags INTERFACE -fsanitize=address,undefined)
endif()
if(LECTERN_FUZZ)
    target_compile_options(lectern_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# moc 6.4 stops with "Parse error at "std"" in GCC 12's <concepts> where it is told that this is C++20.
set(CMAKE_AUTOMOC_COMPILER_PREDEFINES OFF)

# One target, autogen, writes what uic and moc write; it needs nothing built, and is all scripts/lint needs.
set(CMAKE_GLOBAL_AUTOGEN_TARGET ON)
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)

# lectern_room(NAME [PRECOMPILED desktop] SOURCES a.cpp a.h ... ROOMS domain ... LIBRARIES Qt6::Core ...)
# makes the static library lectern_NAME. ROOMS are the rooms DESIGN.md lets it include; they and
# LIBRARIES are passed on to whoever links it. PRECOMPILED names its precompiled headers; without it a
# room that links Qt takes those named core.
function(lectern_room name)
    cmake_parse_arguments(ROOM "" "PRECOMPILED" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
    add_library(lectern_${name} STATIC ${ROOM_SOURCES})
    set_target_properties(lectern_${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(lectern_${name} PUBLIC lectern_flags ${ROOM_LIBRARIES})
    foreach(other IN LISTS ROOM_ROOMS)
        target_link_libraries(lectern_${name} PUBLIC lectern_${other})
    endforeach()
    if(ROOM_PRECOMPILED)
        lectern_use_precompiled(lectern_${name} ${ROOM_PRECOMPILED})
    elseif("Qt6::Core" IN_LIST ROOM_LIBRARIES)
        lectern_use_precompiled(lectern_${name} core)
    endif()
endfunction()

# lectern_test(NAME [CORPUS] [PRECOMPILED window_tests] SOURCES ... LIBRARIES lectern_text ...) makes NAME_tests and registers
# it with ctest, without a display. With CORPUS its suites named *Corpus, which need the shared
# corpus, are a test of their own, so that ctest says "skipped" where there is none.
function(lectern_test name)
    cmake_parse_arguments(TEST "CORPUS" "PRECOMPILED" "SOURCES;LIBRARIES" ${ARGN})
    add_executable(${name}_tests ${TEST_SOURCES})
    target_include_directories(${name}_tests PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_compile_definitions(${name}_tests PRIVATE
        LECTERN_SOURCE_DIR="${CMAKE_SOURCE_DIR}" LECTERN_BINARY_DIR="${CMAKE_BINARY_DIR}")
    target_link_libraries(${name}_tests PRIVATE lectern_test_support GTest::gtest_main GTest::gmock
        ${TEST_LIBRARIES})
    if(NOT TEST_PRECOMPILED)
        set(TEST_PRECOMPILED tests)
    endif()
    lectern_use_precompiled(${name}_tests ${TEST_PRECOMPILED})
    set(tests ${name})
    add_test(NAME ${name} COMMAND ${name}_tests --gtest_brief=1 --gtest_filter=-*Corpus.*:*Corpus/*)
    if(TEST_CORPUS)
        list(APPEND tests ${name}_corpus)
        add_test(NAME ${name}_corpus
            COMMAND ${name}_tests --gtest_brief=1 --gtest_filter=*Corpus.*:*Corpus/*)
        set_tests_properties(${name}_corpus PROPERTIES SKIP_REGULAR_EXPRESSION "SKIPPED")
    endif()
    set_tests_properties(${tests} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen" TIMEOUT 600)
endfunction()
