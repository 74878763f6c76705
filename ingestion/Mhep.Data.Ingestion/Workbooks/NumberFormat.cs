namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>What a cell's number format says about its meaning: a number, a day, a time, or an identifier with leading zeros.</summary>
/// <param name="IsDate">Shows a day.</param>
/// <param name="IsTime">Shows a time of day.</param>
/// <param name="LeadingZeros">The least number of digits, where the format is nothing but zeros ('00000' is 5); else 0.</param>
internal readonly record struct NumberFormat(bool IsDate, bool IsTime, int LeadingZeros)
{
    /// <summary>The format of an id that the format knows by itself (ECMA-376 part 1, 18.8.30).</summary>
    /// <param name="id">The format's id, below 164.</param>
    public static NumberFormat BuiltIn(int id) => id switch
    {
        >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => new(IsDate: true, IsTime: false, LeadingZeros: 0),
        >= 18 and <= 21 or >= 32 and <= 35 or >= 45 and <= 47 or 55 or 56 => new(IsDate: false, IsTime: true, LeadingZeros: 0),
        22 => new(IsDate: true, IsTime: true, LeadingZeros: 0),
        _ => default,
    };

    /// <summary>Reads a format code: 'dd/mm/yyyy hh:mm' shows a day and a time, '00000' leading zeros, '0.00' neither.</summary>
    /// <param name="code">The code, of which the part before ';' counts.</param>
    public static NumberFormat Parse(string code)
    {
        var zeros = 0;
        var otherDigits = false;
        bool day = false, minutesOrMonths = false, time = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, i, '"');
                    break;
                case '[':
                    // '[h]' counts hours on; '[Red]' and '[$-809]' are colour and language.
                    var close = End(code, i, ']');
                    time |= code[(i + 1)..close].Trim('h', 'm', 's', 'H', 'M', 'S').Length == 0;
                    i = close;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'd' or 'D' or 'y' or 'Y':
                    day = true;
                    break;
                case 'h' or 'H' or 's' or 'S':
                    time = true;
                    break;
                case 'm' or 'M':
                    minutesOrMonths = true;
                    break;
                case '0':
                    zeros++;
                    break;
                case '#' or '?' or '.' or ',' or '%' or 'E' or 'e' or '/' or '@' or 'G':
                    otherDigits = true;
                    break;
            }
        }

        var isDate = day || (minutesOrMonths && !time);
        return new NumberFormat(isDate, time, !isDate && !time && !otherDigits && zeros > 1 ? zeros : 0);
    }

    private static int End(string code, int from, char close)
    {
        var found = code.IndexOf(close, from + 1);
        return found < 0 ? code.Length - 1 : found;
    }
}
