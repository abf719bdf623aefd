#pragma once

#include "desktop/main_window.h"
#include "desktop/preferences.h"
#include "support/corpus.h"

#include <QSize>

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QAction;
class QLineEdit;
class QListView;

namespace lectern::desktop {

/// Spins the event loop until something is so, at most some seconds; whether it came to pass.
bool eventually(const std::function<bool()>& isSo);

/// An article's file in the main format.
std::string articleFile(const std::string& title, const std::string& category,
                        const std::string& text, int day = 1);

/// A window over a library in a temporary folder, with settings and state beside it.
class WindowFixture : public testing::Test {
protected:
    WindowFixture();
    ~WindowFixture() override;

    void write(const std::string& name, const std::string& bytes); ///< below the source folder
    void openWindow(); ///< and waits until its list is there
    void closeWindow(); ///< as a person does
    void importSource(); ///< waits for the end, closes the report

    QListView& list();
    QLineEdit& searchEdit();
    QAction& action(const char* name);
    QStringList titles(); ///< of the rows, in order; waits for them to be loaded
    bool selectTitle(const QString& title);
    QString currentTitle();
    bool isUnread(const QString& title);
    bool isStarred(const QString& title);

    tests::TemporaryFolder m_folder;
    QString m_libraryFolder;
    QString m_settingsPath;
    QString m_statePath;
    std::filesystem::path m_source;
    QSize m_windowSize {1280, 800}; ///< of the next window
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
};

/// The same with a library of three articles, listed newest first: apples, tea, rivers.
class ThreeArticlesFixture : public WindowFixture {
protected:
    void openThree();
    bool listBecomes(const QStringList& wanted); ///< titles(), in a while

    const QString apples = QStringLiteral("苹果的种植"); ///< in 农业
    const QString tea = QStringLiteral("茶与苹果派"); ///< in 饮食
    const QString rivers = QStringLiteral("长江与黄河"); ///< in 地理
};

} // namespace lectern::desktop
