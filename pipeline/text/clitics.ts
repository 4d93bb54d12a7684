/**
 * Nothing but clitics since the last blank or mark: `و`, `ول`, `بال`, `ال` … They are written together with a quotation or
 * bracket that follows: `و"كل`, `ول«حماس»`. For the text before it.
 */
export const ENDS_IN_CLITICS = /(?:^|[^\p{L}\p{M}])(?:[وف]?(?:ال|لل|بال|كال|[بلك])|[وف])$/u;
