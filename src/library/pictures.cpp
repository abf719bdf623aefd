#include "library/pictures.h"

#include "album/passports.h"
#include "album/picture_health.h"
#include "images/proxy_rules.h"
#include "library/threads.h"
#include "store/image_settings_store.h"

#include <utility>

namespace lectern::library {

namespace {

std::function<void(Result<ServedImage>)> unpacked(std::function<void(ServedImage)> answer)
{
    return [answer = std::move(answer)](Result<ServedImage> image) {
        answer(std::move(*image)); // never an error
    };
}

} // namespace

Pictures::Pictures(Library& library, Library::Threads& threads)
    : m_library(library)
    , m_threads(threads)
{
}

void Pictures::settings(QObject* receiver, Answer<ImageSettings> answer)
{
    m_threads.read(Receiver<ImageSettings>(m_library, receiver, std::move(answer)),
                   [](store::LibraryDatabase& database) {
                       return store::ImageSettingsStore(database).load();
                   });
}

void Pictures::saveSettings(ImageSettings settings, QObject* receiver, Answer<void> answer)
{
    auto tell = [this, answer = std::move(answer)](Result<void> saved) {
        if (saved)
            emit settingsChanged();
        answer(std::move(saved));
    };
    m_threads.write(Receiver<void>(m_library, receiver, std::move(tell)),
                    [settings = std::move(settings)](store::LibraryDatabase& database) {
                        store::ImageSettingsStore store(database);
                        // Nothing of one's own: later versions' proxies are welcome.
                        return settings == images::shippedSettings() ? store.reset()
                                                                     : store.save(settings);
                    });
}

ImageSettings Pictures::shippedSettings()
{
    return images::shippedSettings();
}

std::optional<std::string> Pictures::templateProblem(const std::string& pattern)
{
    const auto parsed = images::ProxyTemplate::parse(pattern);
    if (parsed)
        return std::nullopt;
    return parsed.error().message;
}

ProxyTrial Pictures::tryAddress(const std::vector<ProxyRule>& rules, const std::string& address)
{
    const images::ProxyRules ready(rules);
    ProxyTrial trial;
    trial.original = address;
    if (auto match = ready.undo(address)) {
        trial.rule = std::move(match->rule);
        trial.original = std::move(match->address);
    }
    for (auto& made : ready.apply(trial.original))
        trial.proxied.push_back({std::move(made.rule), std::move(made.address)});
    return trial;
}

void Pictures::passports(ArticleId id, QObject* receiver, Answer<std::vector<ImagePassport>> answer)
{
    m_threads.read(
        Receiver<std::vector<ImagePassport>>(m_library, receiver, std::move(answer)),
        [id](store::LibraryDatabase& database) { return album::passports(database, id); });
}

void Pictures::retry(ArticleId id, int index, QObject* receiver,
                     std::function<void(ServedImage)> answer)
{
    m_threads.retryImage(id, index,
                         Receiver<ServedImage>(m_library, receiver, unpacked(std::move(answer))));
}

void Pictures::keep(KeepRequest request, QObject* receiver, Answer<KeepReport> answer)
{
    m_threads.keepPictures(
        std::move(request), [this](const KeepProgress& progress) { emit keepProgressed(progress); },
        Receiver<KeepReport>(m_library, receiver, std::move(answer)));
}

void Pictures::cancelKeeping()
{
    m_threads.cancelKeeping();
}

bool Pictures::isKeeping() const
{
    return m_threads.isKeeping();
}

void Pictures::health(PictureSelection selection, QObject* receiver, Answer<ImageHealth> answer)
{
    m_threads.report(Receiver<ImageHealth>(m_library, receiver, std::move(answer)),
                     [selection = std::move(selection)](store::LibraryDatabase& database,
                                                        const std::stop_token& stop) {
                         return album::pictureHealth(database, selection, stop);
                     });
}

void Pictures::healthReport(PictureSelection selection, HealthFormat format, QObject* receiver,
                            Answer<std::string> answer)
{
    m_threads.report(Receiver<std::string>(m_library, receiver, std::move(answer)),
                     [selection = std::move(selection), format](store::LibraryDatabase& database,
                                                                const std::stop_token& stop) {
                         return format == HealthFormat::Csv
                             ? album::healthAsCsv(database, selection, stop)
                             : album::healthAsJson(database, selection, stop);
                     });
}

} // namespace lectern::library
