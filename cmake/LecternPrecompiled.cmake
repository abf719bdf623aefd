# Precompiled headers of the standard library, Qt and GoogleTest: reading them is half of what a
# build does. They change what a build costs, never what it means: every file goes on naming
# the headers it needs, and the release preset, which has none of them, fails where one does not.
option(LECTERN_PRECOMPILED "Precompile the headers of the standard library, Qt and GoogleTest" OFF)

# lectern_precompile(NAME LIBRARIES Qt6::Core ... HEADERS <string> ...) makes one that any number
# of targets may share. What the targets' flags differ in must not matter to these headers; where it
# does, GCC says so (-Winvalid-pch) and the build stops.
function(lectern_precompile name)
    if(NOT LECTERN_PRECOMPILED)
        return()
    endif()
    cmake_parse_arguments(HEADER "" "" "LIBRARIES;HEADERS" ${ARGN})
    set(source "${CMAKE_CURRENT_BINARY_DIR}/precompiled_${name}.cpp")
    file(GENERATE OUTPUT "${source}" CONTENT "// Only its precompiled header is wanted.\n")
    add_library(lectern_precompiled_${name} OBJECT "${source}")
    target_link_libraries(lectern_precompiled_${name} PRIVATE lectern_flags ${HEADER_LIBRARIES})
    target_precompile_headers(lectern_precompiled_${name} PRIVATE ${HEADER_HEADERS})
endfunction()

# lectern_use_precompiled(TARGET NAME): has TARGET compiled with what was made under NAME.
function(lectern_use_precompiled target name)
    if(LECTERN_PRECOMPILED)
        target_precompile_headers(${target} REUSE_FROM lectern_precompiled_${name})
    endif()
endfunction()

set(lectern_standard_headers
    <algorithm> <array> <charconv> <chrono> <cstdint> <filesystem> <functional> <map> <memory>
    <optional> <set> <span> <stop_token> <string> <string_view> <unordered_map> <utility> <vector>)
set(lectern_core_headers <QByteArray> <QDateTime> <QJsonArray> <QJsonObject> <QObject> <QString> <QUrl>)
set(lectern_widget_headers
    <QAction> <QApplication> <QBoxLayout> <QClipboard> <QComboBox> <QDialog> <QEvent> <QFileDialog>
    <QGuiApplication> <QHeaderView> <QKeyEvent> <QLabel> <QLineEdit> <QListView> <QLocale> <QMenu>
    <QPainter> <QPointer> <QStyledItemDelegate> <QThreadPool> <QTimer> <QToolButton> <QTreeWidget>
    <QWidget>)
set(lectern_test_headers <gmock/gmock.h> <gtest/gtest.h>)

lectern_precompile(core
    LIBRARIES Qt6::Core
    HEADERS ${lectern_standard_headers} ${lectern_core_headers})
if(LECTERN_DESKTOP)
    lectern_precompile(desktop
        LIBRARIES Qt6::Widgets
        HEADERS ${lectern_standard_headers} ${lectern_core_headers} ${lectern_widget_headers})
endif()
if(LECTERN_TESTS)
    lectern_precompile(tests
        LIBRARIES Qt6::Core GTest::gmock
        HEADERS ${lectern_standard_headers} ${lectern_core_headers} ${lectern_test_headers})
endif()
