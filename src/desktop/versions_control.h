#pragma once

#include "library/versions.h"

#include <QObject>
#include <QPointer>
#include <QString>

class QAction;
class QWidget;

namespace lectern::desktop {

class VersionSaving;
class VersionsWindow;

/// The article's versions from the window's side: enables the action where the article that is
/// shown has more than one, and opens the window that compares them.
class VersionsControl final : public QObject {
    Q_OBJECT
public:
    /// `window` is the parent of the other one. Nothing is owned.
    VersionsControl(QWidget& window, QAction& action, QString statePath);

    void setLibrary(library::Library* library); ///< not owned; may be null
    void setArticle(ArticleId id); ///< that is shown; none: no id
    void show();

signals:
    void told(const QString& sentence); ///< for the status bar

private:
    void update();

    QWidget& m_window;
    QAction& m_action;
    QString m_statePath;
    QPointer<library::Library> m_library;
    ArticleId m_article;
    VersionSaving* m_saving;
    QPointer<VersionsWindow> m_versions;
};

} // namespace lectern::desktop
