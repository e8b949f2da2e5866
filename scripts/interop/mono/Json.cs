using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Interop
{
    /// Prints what was read as JSON in ASCII. Not by the framework: a fault of the serializer must not hide here.
    static class Json
    {
        public static string Of(object value)
        {
            if (value == null)
                return "null";
            if (value is string text)
                return Text(text);
            if (value is Guid guid)
                return Text(guid.ToString("D"));
            if (value is bool flag)
                return flag ? "true" : "false";
            if (value is Enum)
                return Convert.ToInt64(value).ToString(CultureInfo.InvariantCulture);
            if (value is double number)
                return number.ToString("G17", CultureInfo.InvariantCulture);
            if (value is int whole)
                return whole.ToString(CultureInfo.InvariantCulture);
            if (value is IList list)
                return "[" + string.Join(",", list.Cast<object>().Select(Of)) + "]";
            var members = Contracts.MembersOf(value.GetType());
            return "{" + string.Join(",", members.Select(one => Text(one.Name) + ":" + Of(one.GetValue(value)))) + "}";
        }

        public static string Text(string text)
        {
            var result = new StringBuilder("\"");
            foreach (var unit in text)
            {
                if (unit < ' ' || unit > '~' || unit == '"' || unit == '\\')
                    result.Append("\\u").Append(((int)unit).ToString("x4"));
                else
                    result.Append(unit);
            }
            return result.Append('"').ToString();
        }
    }
}
