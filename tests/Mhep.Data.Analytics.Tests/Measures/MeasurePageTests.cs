using Mhep.Data.Analytics.Measures;
using Mhep.Data.Testing;

namespace Mhep.Data.Analytics.Tests.Measures;

public sealed class MeasurePageTests
{
    [Fact]
    public void The_page_of_measures_is_what_the_catalogue_says()
    {
        Snapshot.MatchFile(MeasurePage.Markdown(), Repository.PathOf("docs/measures.md"));
    }
}
