namespace Mhep.Data.Analytics;

/// <summary>How the wait for a first job ended, as far as is known. In the order that ends of one day count in.</summary>
internal enum WaitEnd
{
    /// <summary>A first job started.</summary>
    Started,

    /// <summary>The person was discharged without one: no first job of this episode is to come.</summary>
    Discharged,

    /// <summary>Coverage ended: whether one started later is not known (censored).</summary>
    StillWaiting,
}
