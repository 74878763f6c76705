namespace Mhep.Data.Analytics.Periods;

/// <summary>A question that has no answer as it was asked. The message is for the caller; the code is one of <see cref="MeasureRequestErrors"/>.</summary>
public sealed class MeasureRequestException : Exception
{
    /// <summary>A question that cannot be answered.</summary>
    /// <param name="code">One of <see cref="MeasureRequestErrors"/>.</param>
    /// <param name="message">What is wrong and what to ask instead.</param>
    public MeasureRequestException(string code, string message)
        : base(message) => Code = code;

    /// <summary>Stable code, 'GRAIN_COARSER_THAN_PERIOD'.</summary>
    public string Code { get; }
}
