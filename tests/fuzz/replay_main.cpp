#include "fuzz/fuzz_target.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>

// FUZZ_TARGET                 tries the findings, the seeds, and damaged copies of them
// FUZZ_TARGET FILE…           tries these files
// FUZZ_TARGET --write FOLDER  writes findings and seeds as files for libFuzzer

namespace {

using namespace lectern::fuzz;

constexpr std::size_t kDamagedCopies = 2'000;
constexpr std::size_t kMaxDamagedBytes = 4'096; // the rest of a long seed says nothing new

std::vector<std::string> allInputs()
{
    auto inputs = findings(targetName);
    for (auto& seed : targetSeeds())
        if (seed.size() <= kMaxSeedBytes)
            inputs.push_back(std::move(seed));
    return inputs;
}

/// The same random numbers every time: a failure of today is one of tomorrow.
class Damager final {
public:
    std::string damaged(const std::vector<std::string>& inputs)
    {
        std::string text = below(8) == 0 ? std::string() : one(inputs);
        for (std::size_t changes = 1 + below(4); changes > 0; --changes)
            change(text, inputs);
        return text;
    }

private:
    std::size_t below(std::size_t limit)
    {
        return limit == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random);
    }

    std::string one(const std::vector<std::string>& inputs)
    {
        return inputs[below(inputs.size())].substr(0, kMaxDamagedBytes);
    }

    void change(std::string& text, const std::vector<std::string>& inputs)
    {
        static constexpr std::array<std::string_view, 12> pieces {
            "\n", "\"", "---\n", "<", ">", "\xFF", ": ", "[", "&#", "\xE4\xB8", "\t", "\\"};
        const std::size_t at = below(text.size() + 1);
        switch (below(5)) {
        case 0:
            text.erase(at, below(40));
            break;
        case 1:
            text.insert(at, pieces[below(pieces.size())]);
            break;
        case 2:
            text.insert(at, text.substr(below(text.size() + 1), below(60)));
            break;
        case 3:
            if (at < text.size())
                text[at] = static_cast<char>(below(256));
            break;
        default:
            text = text.substr(0, at) + one(inputs);
        }
    }

    std::mt19937 m_random {20'211'201}; // NOLINT(cert-msc32-c,cert-msc51-cpp): see above
};

int replay()
{
    const auto inputs = allInputs();
    for (const auto& input : inputs)
        tryInput(input);
    Damager damager;
    for (std::size_t i = 0; i < kDamagedCopies; ++i)
        tryInput(damager.damaged(inputs));
    std::printf("%s: %zu inputs and %zu damaged copies\n", targetName, inputs.size(),
                kDamagedCopies);
    return 0;
}

int writeSeeds(const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    std::size_t number = 0;
    for (const auto& input : allInputs())
        std::ofstream(folder / std::to_string(number++), std::ios::binary) << input;
    return 0;
}

int replayFiles(int count, char** names)
{
    for (int i = 0; i < count; ++i) {
        std::ifstream file(names[i], std::ios::binary);
        if (!file) {
            std::fprintf(stderr, "%s: cannot read %s\n", targetName, names[i]);
            return 2;
        }
        tryInput(std::string {std::istreambuf_iterator<char>(file), {}});
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 3 && std::string_view(argv[1]) == "--write")
        return writeSeeds(argv[2]);
    return argc > 1 ? replayFiles(argc - 1, argv + 1) : replay();
}
