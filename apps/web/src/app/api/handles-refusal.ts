import { HttpContextToken } from '@angular/common/http';

/** Set on requests that handle a 401 themselves (signing in, asking who is signed in, forms of clients). */
export const handlesRefusal = new HttpContextToken(() => false);
