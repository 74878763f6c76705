namespace Mhep.Data.Analytics.Performance;

/// <summary>Which kinds of returns went into a figure.</summary>
[Flags]
internal enum Origins
{
    None = 0,
    ClientLevel = 1,
    Aggregate = 2,
}
