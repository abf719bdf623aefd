#pragma once

#include "domain/image_passport.h"

#include <QObject>
#include <QUrl>

#include <string>

class QAction;
class QMenu;
class QWidget;

namespace lectern::desktop {

/// What can be done with one picture: the actions and their menu, and which of them can be given.
/// Copies addresses itself; says what else a person chose.
class PictureCommands final : public QObject {
    Q_OBJECT
public:
    struct Actions {
        QAction* view;
        QAction* goTo;
        QAction* save;
        QAction* retry;
        QAction* openOriginal;
        QAction* openProxied;
        QAction* openWayback;
        QAction* copyOriginal;
        QAction* copyProxied;
    };

    explicit PictureCommands(QWidget* parent);

    QMenu* menu() const { return m_menu; }
    const Actions& actions() const { return m_actions; }
    /// From now on they mean this picture; null: none. `mayFetch`: whether asking again may help.
    void setPicture(const ImagePassport* passport, bool mayFetch);
    void retranslate();

signals:
    void viewRequested();
    void placeRequested(); ///< in the article
    void saveRequested();
    void retryRequested();
    void openRequested(const QUrl& address); ///< in the browser

private:
    QAction* add(const char* name, const char* symbol);

    QMenu* m_menu;
    Actions m_actions;
    std::string m_original;
    std::string m_proxied;
};

} // namespace lectern::desktop
