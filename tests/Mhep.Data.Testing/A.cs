namespace Mhep.Data.Testing;

/// <summary>Where builders of test data begin: <c>A.Workbook()</c>. Every default is valid; a test says only what it cares about.</summary>
public static partial class A
{
    /// <summary>A workbook without sheets.</summary>
    public static WorkbookBuilder Workbook() => new();
}
