#pragma once

#include "domain/image_health.h"
#include "domain/image_passport.h"
#include "domain/image_policy.h"
#include "domain/image_settings.h"
#include "domain/picture_keeping.h"
#include "domain/result.h"
#include "library/answers.h"
#include "library/library.h"

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace lectern::library {

/// All about the pictures of a library but showing them (Library::image): what is known of each,
/// how they are found, keeping them for offline reading. Belongs to its Library (`pictures()`);
/// lives on the GUI thread and never blocks it. Answers come as the library's do.
class Pictures final : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Answer = Library::Answer<T>;

    /// Proxies, the order of ways, bounds: what is in force.
    void settings(QObject* receiver, Answer<ImageSettings> answer);
    /// In force at once, for every article. BadInput, with a sentence, where a template cannot be
    /// read or a name is there twice; nothing is changed then.
    void saveSettings(ImageSettings settings, QObject* receiver, Answer<void> answer);
    static ImageSettings shippedSettings();
    /// What is wrong with a template, as a sentence; nothing where it is fine.
    static std::optional<std::string> templateProblem(const std::string& pattern);
    /// What a list of rules makes of an address, for trying them out.
    static ProxyTrial tryAddress(const std::vector<ProxyRule>& rules, const std::string& address);

    /// All images of an article in their order, as they stand on its page.
    void passports(ArticleId id, QObject* receiver, Answer<std::vector<ImagePassport>> answer);
    /// Fetches an image anew, whatever is known of it and of the hosts; then its passport has news.
    /// Where nobody gives it now, a copy stays and is the answer.
    void retry(ArticleId id, int index, QObject* receiver, std::function<void(ServedImage)> answer);

    /// Keeps pictures for offline reading. One job at a time; a second call answers with BadInput.
    void keep(KeepRequest request, QObject* receiver, Answer<KeepReport> answer);
    void cancelKeeping(); ///< the report comes all the same, `cancelled`
    bool isKeeping() const;

    /// What is known of all pictures of some articles, by host; asks nobody.
    void health(PictureSelection selection, QObject* receiver, Answer<ImageHealth> answer);
    /// The same, one address a line, as text for a file.
    enum class HealthFormat { Csv, Json };
    void healthReport(PictureSelection selection, HealthFormat format, QObject* receiver,
                      Answer<std::string> answer);

signals:
    /// Some ten times a second while a job runs.
    void keepProgressed(const lectern::KeepProgress& progress);
    /// Other settings are in force: pages are to be loaded again.
    void settingsChanged();

private:
    friend class Library;
    Pictures(Library& library, Library::Threads& threads);

    Library& m_library;
    Library::Threads& m_threads;
};

} // namespace lectern::library
