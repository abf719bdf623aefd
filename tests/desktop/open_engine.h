#pragma once

#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>
#include <QWebEngineView>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lectern::desktop {

/// Must be called before QApplication, as for any scheme.
void registerOpenEngineScheme();

/// What comes of showing a page of `OpenEngine`.
struct Outcome {
    /// One line for each thing the page did that no article may do: a script that ran, a dialog, a
    /// message on the console, a changed global, a request, a connection, a navigation. Each names
    /// the page wherever that can be known.
    std::vector<std::string> deeds;
    /// Pages in which our own script reached its end, and so found every deed there was to find.
    std::size_t watchedToTheEnd = 0;

    bool mentions(const std::string& name) const; ///< does any deed?
};

enum class Person {
    Absent, ///< the page does what it does by itself
    Present, ///< every element is then hovered, focused, clicked, typed at, and scrolled to
};

/// The engine of the reading pane without any of the pane's defences: JavaScript on, no content
/// security policy, no request gate. What is left to keep a page harmless is its HTML. Pages
/// have names of letters and digits, which no deed but their own mentions. Needs everyHost(). GUI
/// thread.
class OpenEngine final {
public:
    OpenEngine();
    ~OpenEngine();

    /// Where the pictures of sanitised pages may be: "proof://picture/".
    static constexpr const char* kPictures = "proof://picture/";

    /// A page by itself. Until `enough` says so, else until it has come to rest.
    Outcome show(const std::string& name, const std::string& html, Person person,
                 const std::function<bool(const Outcome&)>& enough = {});
    /// Many at once, each in a frame of its own: name -> HTML. Until all have come to rest, or
    /// `restMs` after they are loaded: a raw page may break our script, which then never ends.
    Outcome showInFrames(std::map<std::string, std::string> pages, int restMs);

private:
    class Interceptor;
    class Page;
    class Server;

    void watch(Person person);
    Outcome load(const std::string& name, std::size_t pages,
                 const std::function<bool(const Outcome&)>& enough, int restMs);

    std::string m_mark; ///< what only our own script says
    int m_shown = 0; ///< which page it says it of
    Outcome m_outcome; ///< of the page that is shown
    // In this order: a page must be gone before its profile, and the profile before those it calls.
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Interceptor> m_interceptor;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<Page> m_page;
    std::unique_ptr<QWebEngineView> m_view;
};

} // namespace lectern::desktop
