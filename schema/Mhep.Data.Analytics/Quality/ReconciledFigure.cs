using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.Quality;

/// <summary>What an aggregate return of the site reports of days that rows of clients cover as well, and what those rows give.</summary>
/// <param name="Period">The days of the return, mostly a month.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Aggregate">As reported.</param>
/// <param name="ClientLevel">As counted from rows, which is what figures use.</param>
/// <param name="Difference">Aggregate less client-level; 0 where they agree.</param>
public sealed record ReconciledFigure(Period Period, MeasureKey Measure, int Aggregate, int ClientLevel, int Difference);
